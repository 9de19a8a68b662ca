package example.orders;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a customer asks for. */
public record NewOrder(
    @NotBlank @Size(max = 64) String customer,
    @NotBlank @Size(max = 64) String article,
    @Min(1) @Max(1000) int quantity,
    @Min(0) long priceInCents) {}
