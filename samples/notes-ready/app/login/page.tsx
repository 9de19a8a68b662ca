"use client";

import { useActionState } from "react";
import { sendLink } from "./actions";

export default function Login() {
  const [message, action, pending] = useActionState(sendLink, "");
  return (
    <>
      <h1>Sign in</h1>
      <form action={action}>
        <label>
          Mail address <input name="email" type="email" autoComplete="email" required />
        </label>
        <button type="submit" disabled={pending}>
          Mail me a link
        </button>
      </form>
      <p role="status">{message}</p>
    </>
  );
}
