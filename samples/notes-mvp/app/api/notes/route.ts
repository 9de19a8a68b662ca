import { supabase } from '../../../lib/supabase';

export async function GET() {
  const { data } = await supabase.from('notes').select('*');
  return Response.json(data);
}

export async function POST(request: Request) {
  const body = await request.json();
  const { data, error } = await supabase.from('notes').insert(body).select();
  return Response.json(error ?? data);
}
